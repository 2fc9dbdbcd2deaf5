using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ComputeIntel.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CaptureMethods : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_Captures_Method",
                table: "Captures");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Captures_Method",
                table: "Captures",
                sql: "\"Method\" IN ('pasted', 'sent', 'sample', 'fetched', 'uploaded', 'clipped', 'feed', 'readAgain')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "CK_Captures_Method",
                table: "Captures");

            migrationBuilder.AddCheckConstraint(
                name: "CK_Captures_Method",
                table: "Captures",
                sql: "\"Method\" IN ('pasted', 'sent', 'sample')");
        }
    }
}
