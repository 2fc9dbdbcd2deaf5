using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComputeIntel.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Deciding : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "DealEvents",
                type: "TEXT",
                maxLength: 30,
                nullable: false,
                defaultValue: "other");

            migrationBuilder.CreateTable(
                name: "DisagreementDecisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DealId = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TakenBackBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    TakenBackAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DisagreementDecisions", x => x.Id);
                    table.CheckConstraint("CK_DisagreementDecisions_Type", "\"Type\" IN ('contradiction', 'differentScope', 'differentMeasure', 'estimateAgainstDisclosure', 'superseded', 'copyingError', 'identity')");
                    table.ForeignKey(
                        name: "FK_DisagreementDecisions_Deals_DealId",
                        column: x => x.DealId,
                        principalTable: "Deals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "CK_DealEvents_Kind",
                table: "DealEvents",
                sql: "\"Kind\" IN ('other', 'announced', 'filed', 'amended', 'closed', 'ended')");

            migrationBuilder.CreateIndex(
                name: "IX_DisagreementDecisions_DealId_Key",
                table: "DisagreementDecisions",
                columns: new[] { "DealId", "Key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DisagreementDecisions");

            migrationBuilder.DropCheckConstraint(
                name: "CK_DealEvents_Kind",
                table: "DealEvents");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "DealEvents");
        }
    }
}
