using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace ComputeIntel.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Origins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "GoesBackToId",
                table: "Articles",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Origins",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ClaimId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ArticleId = table.Column<int>(type: "integer", nullable: true),
                    Party = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    PartyKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Clue = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Words = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AddedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Origins", x => x.Id);
                    table.CheckConstraint("CK_Origins_Clue", "\"Clue\" IN ('phrase', 'link', 'copy', 'hand')");
                    table.CheckConstraint("CK_Origins_Target", "(\"ArticleId\" IS NULL) <> (\"Party\" IS NULL) AND (\"Party\" IS NULL) = (\"PartyKey\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_Origins_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Origins_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OriginDecisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    OriginId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Verdict = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OriginDecisions", x => x.Id);
                    table.CheckConstraint("CK_OriginDecisions_Number", "\"Number\" >= 1");
                    table.CheckConstraint("CK_OriginDecisions_Verdict", "\"Verdict\" IN ('confirmed', 'rejected', 'undone')");
                    table.ForeignKey(
                        name: "FK_OriginDecisions_Origins_OriginId",
                        column: x => x.OriginId,
                        principalTable: "Origins",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Articles_GoesBackToId",
                table: "Articles",
                column: "GoesBackToId");

            migrationBuilder.CreateIndex(
                name: "IX_OriginDecisions_OriginId_Number",
                table: "OriginDecisions",
                columns: new[] { "OriginId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Origins_ArticleId",
                table: "Origins",
                column: "ArticleId");

            migrationBuilder.CreateIndex(
                name: "IX_Origins_ClaimId_ArticleId",
                table: "Origins",
                columns: new[] { "ClaimId", "ArticleId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Origins_ClaimId_Number",
                table: "Origins",
                columns: new[] { "ClaimId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Origins_ClaimId_PartyKey",
                table: "Origins",
                columns: new[] { "ClaimId", "PartyKey" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Articles_Articles_GoesBackToId",
                table: "Articles",
                column: "GoesBackToId",
                principalTable: "Articles",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Articles_Articles_GoesBackToId",
                table: "Articles");

            migrationBuilder.DropTable(
                name: "OriginDecisions");

            migrationBuilder.DropTable(
                name: "Origins");

            migrationBuilder.DropIndex(
                name: "IX_Articles_GoesBackToId",
                table: "Articles");

            migrationBuilder.DropColumn(
                name: "GoesBackToId",
                table: "Articles");
        }
    }
}
